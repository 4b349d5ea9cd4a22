/** What analysts decided: the topic of decisions, and the claims and actors that they can be about. */
package dev.muster.app.decide;
