// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * A server of time stamps after RFC 3161, asked over HTTP. It is asked while the programme is held for publishing, so it
 * has a few seconds for everything.
 */
final class TimeStampServer implements TSPSource {
    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int NONCE_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final URI address;

    TimeStampServer(URI address) {
        this.address = address;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request = generator.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(NONCE_BITS, RANDOM));
            TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new NoTimeStamp("the server of time stamps refuses: " + response.getStatusString(), null);
            }
            return new TimestampBinary(token.getEncoded());
        } catch (IOException | TSPException e) {
            throw new NoTimeStamp("the server of time stamps answers with something else: " + e.getMessage(), e);
        }
    }

    private byte[] ask(byte[] request) {
        HttpRequest post = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        var sent = HTTP.sendAsync(post, HttpResponse.BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> answer = sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new NoTimeStamp("the server of time stamps answers with " + answer.statusCode(), null);
            }
            return answer.body();
        } catch (ExecutionException | TimeoutException e) {
            sent.cancel(true);
            throw new NoTimeStamp("the server of time stamps does not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoTimeStamp("interrupted", e);
        }
    }

    /** There is no time stamp now; the message is for operators. */
    static final class NoTimeStamp extends DSSException {
        private static final long serialVersionUID = 1L;

        NoTimeStamp(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
