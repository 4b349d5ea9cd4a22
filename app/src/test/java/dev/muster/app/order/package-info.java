/** From articles to the table in one JVM, without a broker: what must hold whatever the order of arrival. */
package dev.muster.app.order;
