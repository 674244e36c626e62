// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;

/**
 * Arquillian's container: a Payara Micro that is started as every other of the stack, with the test's WAR. Payara's own
 * takes its settings from the environment of this process, where those of a running stack cannot be put. All test
 * classes bring the same WAR, so it is deployed for the first and stays until the last.
 */
public final class StackContainer implements DeployableContainer<StackContainer.Settings> {
    /** Public, so that the sign-in lets Arquillian's requests pass; the test's WAR answers there. */
    private static final String FOLDER = "/programm";

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    private @Nullable Payara payara;

    /** Makes Arquillian use this container. */
    public static final class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            builder.service(DeployableContainer.class, StackContainer.class);
        }
    }

    /** There is nothing to configure. */
    public static final class Settings implements ContainerConfiguration {
        @Override
        public void validate() {
            // nothing to configure, nothing to get wrong
        }
    }

    @Override
    public Class<Settings> getConfigurationClass() {
        return Settings.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        Payara running = payara == null ? start(archive) : payara;
        payara = running;
        HTTPContext http = new HTTPContext(Ports.HOST, running.port());
        return new ProtocolMetaData().addContext(http.add(new Servlet(RUNNER, FOLDER)));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // the next class brings the same
    }

    @Override
    public void stop() {
        if (payara != null) {
            payara.close();
        }
    }

    private static Payara start(Archive<?> archive) {
        Path war = Path.of("target/container.war").toAbsolutePath();
        archive.as(ZipExporter.class).exportTo(war.toFile(), true);
        Payara payara = StackExtension.shared().another("payara-container", war, Map.of());
        payara.start();
        return payara;
    }
}
