/** Alerts: rules over the claims in, what they fire on out, to webhooks, a topic and the terminal. */
package dev.muster.consumer.alert;
