/** Web pages in, the story they tell out: which of a page's text is the article, as plain paragraphs. Knows no network. */
package dev.muster.producer.page;
