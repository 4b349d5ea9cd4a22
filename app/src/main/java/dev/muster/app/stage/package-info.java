/** What every long-running command needs: an end in good order, and an answer to whoever asks how it is. */
package dev.muster.app.stage;
