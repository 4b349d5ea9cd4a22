/** What becomes of articles on their way to the table while broker, registry, network or database fail. */
package dev.muster.app.fault;
