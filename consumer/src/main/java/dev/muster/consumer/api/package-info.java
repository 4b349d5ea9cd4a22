/** Requests in, answers out: the table, its claims and all that belongs to them as JSON, CSV, NDJSON and GeoJSON, and the document that describes it. */
package dev.muster.consumer.api;
