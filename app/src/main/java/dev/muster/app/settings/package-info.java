/** Settings that are not on the command line: from the environment, from files that it names, and from a file of settings. */
package dev.muster.app.settings;
