// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import java.io.File;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The delivered WAR, with the tests of this package added and nothing changed. */
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

    private Delivered() {}

    static WebArchive war() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("jba.war")))
                .addPackage(Delivered.class.getPackage())
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class))
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "door.jar")
                        .addAsManifestResource(new StringAsset(DOOR), "web-fragment.xml"));
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
