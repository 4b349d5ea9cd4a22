/** Alerts over the network: posts to webhooks, as the producer's settings for the web let it. */
package dev.muster.app.alert;
