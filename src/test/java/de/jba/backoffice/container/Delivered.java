// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import de.jba.backoffice.identity.PermissionInterceptor;
import java.io.File;
import java.nio.file.Path;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The delivered WAR with the tests of this package added, and an interceptor that can be told to let somebody pass. */
final class Delivered {
    /** Where the sign-in lets everybody pass, or Arquillian would be sent to Keycloak. */
    private static final String DOOR = """
            <web-fragment xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <name>door-for-the-tests</name>
              <servlet>
                <servlet-name>tests</servlet-name>
                <servlet-class>org.jboss.arquillian.protocol.servlet5.runner.ServletTestRunner</servlet-class>
              </servlet>
              <servlet-mapping>
                <servlet-name>tests</servlet-name>
                <url-pattern>/programm/ArquillianServletRunnerEE9</url-pattern>
              </servlet-mapping>
            </web-fragment>
            """;

    /** Where the server leaves what it found about its gates. */
    static final Path GATES = Path.of("target/gates.md").toAbsolutePath();

    private static final String INTERCEPTOR =
            "WEB-INF/classes/" + PermissionInterceptor.class.getName().replace('.', '/') + ".class";

    private Delivered() {}

    static WebArchive war() {
        WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("jba.war")));
        war.delete(INTERCEPTOR);
        return war.add(new ByteArrayAsset(interceptor()), INTERCEPTOR)
                .addAsResource(new StringAsset(GATES.toString()), "gates-report")
                .addPackage(Delivered.class.getPackage())
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class))
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "door.jar")
                        .addAsManifestResource(new StringAsset(DOOR), "web-fragment.xml"));
    }

    private static byte[] interceptor() {
        return new ByteBuddy()
                .redefine(PermissionInterceptor.class)
                .visit(Advice.to(GateLeftOpen.class).on(ElementMatchers.named("admit")))
                .make()
                .getBytes();
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
