/**
 * What tests of several modules need: the condition that asks for a Docker engine, the containers, and a registry to talk to. Comes
 * as the test-jar of the schemas.
 */
package dev.muster.testing;
