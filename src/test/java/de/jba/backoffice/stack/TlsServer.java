// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** A second server of the stack that browsers reach by TLS alone, as in an installation. */
public final class TlsServer implements AutoCloseable {
    private final TlsProxy proxy;
    private final Payara server;

    private TlsServer(TlsProxy proxy, Payara server) {
        this.proxy = proxy;
        this.server = server;
    }

    static TlsServer start(LocalStack stack, Path folder, Path war) {
        TlsProxy proxy = TlsProxy.listen(folder);
        Payara server = stack.another("payara-tls", war, Map.of("JBA_PUBLIC_URL", proxy.url()));
        try {
            server.start();
        } catch (RuntimeException e) {
            server.close();
            proxy.close();
            throw e;
        }
        proxy.leadTo(server.url());
        return new TlsServer(proxy, server);
    }

    /** The application as browsers see it, without a slash at the end. */
    public String url() {
        return proxy.url();
    }

    /** Trusts the proxy's certificate. */
    public SSLContext tls() {
        return proxy.tls();
    }

    @Override
    public void close() {
        proxy.close();
        server.close();
    }
}
