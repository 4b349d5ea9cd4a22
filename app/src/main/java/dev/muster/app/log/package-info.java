/** Where log records go: nowhere, to the console of a stage, or to files beside the data. Set in code, as reading an XML file costs a start 0.2 s. */
package dev.muster.app.log;
