/** The table as pages for people: in come requests and what the table answers, out goes HTML that works without a script. */
package dev.muster.consumer.page;
