/** Tests of the containers: {@code docker-compose.yml} as it lies there, started, used from the host, stopped and started again. */
package dev.muster.app.compose;
