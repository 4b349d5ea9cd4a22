/** The consumer stage: the topic of claims in, the table of latest estimates out, over HTTP and as a page. */
package dev.muster.consumer;
