// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.seal;

import com.sun.net.httpserver.HttpServer;
import de.jba.backoffice.stack.DemoSeal;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A server of time stamps (RFC 3161) on this machine, or one that takes the question and says nothing. */
final class LocalTimeStamps implements AutoCloseable {
    private final HttpServer server;

    private LocalTimeStamps(HttpServer server) {
        this.server = server;
        server.start();
    }

    static LocalTimeStamps answering(Instant now) throws Exception {
        KeyPair pair = DemoSeal.keyPair("RSA");
        X509Certificate certificate = new DemoSeal(now.minusSeconds(60), now.plusSeconds(60))
                .certificate(
                        pair,
                        new Extension(
                                Extension.extendedKeyUsage,
                                true,
                                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping).getEncoded()));
        HttpServer server = listen();
        server.createContext("/", exchange -> {
            byte[] answer;
            try {
                TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build("SHA256withRSA", pair.getPrivate(), certificate),
                        new JcaDigestCalculatorProviderBuilder()
                                .build()
                                .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                        new ASN1ObjectIdentifier("1.2.3.4"));
                tokens.addCertificates(new JcaCertStore(List.of(certificate)));
                TimeStampRequest request =
                        new TimeStampRequest(exchange.getRequestBody().readAllBytes());
                answer = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                        .generate(request, BigInteger.ONE, Date.from(now))
                        .getEncoded();
            } catch (Exception e) {
                throw new IOException(e);
            }
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        return new LocalTimeStamps(server);
    }

    static LocalTimeStamps silent() throws IOException {
        HttpServer server = listen();
        server.createContext("/", exchange -> exchange.getRequestBody().readAllBytes());
        return new LocalTimeStamps(server);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static HttpServer listen() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }
}
