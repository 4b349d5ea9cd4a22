/** News made up from a seed: articles of many feeds with all that happens to articles, and records that are none. */
package dev.muster.app.corpus;
