package dev.muster.producer.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves the host of every connection, literals too, and gives only addresses that the policy lets us connect to: the connection
 * goes to what was checked, so a name that changes its mind in between (DNS rebinding) gains nothing. Thread safe.
 *
 * <p>The system's resolver cannot be interrupted, hence threads of its own, which a lookup that hangs keeps until the system gives it
 * up.
 */
final class PublicNames implements DnsResolver, AutoCloseable {

    /** Lookups at the same time; more would mean that no name server answers. */
    private static final int THREADS = 64;

    private static final long IDLE_SECONDS = 10;

    private final DnsResolver system;
    private final AddressPolicy policy;
    private final ThreadPoolExecutor threads;

    PublicNames(DnsResolver system, AddressPolicy policy) {
        this.system = system;
        this.policy = policy;
        this.threads = new ThreadPoolExecutor(
                0,
                THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named("muster-names"));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = lookUp(host);
        for (InetAddress address : addresses) {
            Optional<String> refusal = policy.refusal(host, address);
            if (refusal.isPresent()) {
                throw new RefusedAddressException(host + " is at " + address.getHostAddress() + ", " + refusal.get());
            }
        }
        return addresses;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        Future<InetAddress[]> lookup;
        try {
            lookup = threads.submit(() -> system.resolve(host));
        } catch (RejectedExecutionException tooMany) {
            throw new UnknownHostException(host + " (too many names are being looked up)");
        }
        try {
            return lookup.get(WebLimits.CONNECT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hanging) {
            lookup.cancel(true);
            throw new UnknownHostException(host + " (no name server answers)");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + " (interrupted)");
        } catch (ExecutionException unknown) {
            throw new UnknownHostException(host);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolve(host)[0].getCanonicalHostName();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
