/** The feeds that producers follow, as a person at the command line adds, tries and looks at them. */
package dev.muster.app.follow;
