package dev.muster.producer.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Those who vouch for the servers of others: the ones that Java trusts, and a user's own, such as a company's. */
final class Authorities {

    private Authorities() {}

    /**
     * Trusts Java's and those of files.
     *
     * @param files certificates in PEM or DER, several in one file if need be
     * @throws IllegalArgumentException for a file that holds none; the message names it and what mends it
     */
    static SSLContext trusting(List<Path> files) {
        List<Certificate> own = new ArrayList<>();
        files.forEach(file -> own.addAll(read(file)));
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            for (X509Certificate usual : usual()) {
                all.setCertificateEntry("java-" + all.size(), usual);
            }
            for (Certificate certificate : own) {
                all.setCertificateEntry("own-" + all.size(), certificate);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(all), null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("This Java has no usable list of authorities", broken);
        }
    }

    private static List<X509Certificate> usual() throws GeneralSecurityException {
        List<X509Certificate> usual = new ArrayList<>();
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager trusted) {
                usual.addAll(List.of(trusted.getAcceptedIssuers()));
            }
        }
        return usual;
    }

    /** @param store null for the one that Java is set up with */
    private static TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static Collection<? extends Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (read.isEmpty()) {
                throw noCertificate(file, "it is empty", null);
            }
            return read;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw noCertificate(file, unreadable.toString(), unreadable);
        }
    }

    private static IllegalArgumentException noCertificate(Path file, String why, Exception cause) {
        return new IllegalArgumentException(
                file + " holds no certificate that can be read (" + why + "); give a file in PEM", cause);
    }
}
