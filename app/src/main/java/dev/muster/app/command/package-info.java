/** One class a command. Each wires the front doors of the stages and prints; what it prints is the only thing it decides itself. */
package dev.muster.app.command;
