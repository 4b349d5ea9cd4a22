/** Examines everything that Muster needs, and says what mends what is wrong. */
package dev.muster.app.doctor;
