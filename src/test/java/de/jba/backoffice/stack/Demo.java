// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The demo: {@code mvn -Pdemo}. Runs inside Maven's process until Ctrl-C or SIGTERM. */
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            Path project = Path.of("").toAbsolutePath();
            Ports ports = Ports.of(System.getenv());
            DataFolder folder = DataFolder.open(project, project.resolve(".demo"));
            if (System.getProperty("demo.reset") != null) {
                folder.reset();
            }
            LocalStack stack = LocalStack.start(folder, ports, project.resolve("target/backoffice.war"));
            System.out.println("JBA ready " + stack.appUrl() + "/");
            new CountDownLatch(1).await();
        } catch (StackProblem problem) {
            System.err.println("[ERROR] " + problem.getMessage());
            System.exit(1);
        }
    }
}
