/** An article's body in; sentences of tokens out, with offsets into the body, without what is no part of the article. */
package dev.muster.extraction.text;
