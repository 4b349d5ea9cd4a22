/** Reading articles at the command line: files come in, the claims in them go out; no broker is needed. */
package dev.muster.app.extract;
