/** Articles that other programs send, from the request or the record to the topic of articles. */
package dev.muster.app.intake;
