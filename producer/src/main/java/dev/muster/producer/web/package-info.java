/**
 * The one door to the web: addresses in, bounded and decompressed answers out. Whatever leaves this program for a server of others
 * passes here, and with it the checks of the address, the limits of size and time, and the manners towards the host.
 */
package dev.muster.producer.web;
