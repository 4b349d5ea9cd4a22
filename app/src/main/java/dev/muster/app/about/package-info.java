/** What the program tells of itself on its pages: its version, how well it reads, the rows of its rules. */
package dev.muster.app.about;
