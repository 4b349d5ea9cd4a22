/** The table over HTTP: a page, a JSON API, a stream of changes, and the client of all that. */
package dev.muster.consumer.web;
