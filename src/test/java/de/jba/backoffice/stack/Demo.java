// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The demo: {@code mvn -Pdemo}. Runs inside Maven's process, which needs no second one, until Ctrl-C or SIGTERM. */
public final class Demo {
    private static final String USERS = """

            Demo users, password "demo":
              aa-admin   jc-admin   ja-admin     Agenturverwaltung, Freigabeverantwortung
              aa-lead    jc-lead    ja-lead      Teamleitung
              aa-reader  jc-reader  ja-reader    Lesezugriff
                         jc-deputy               Lesezugriff, Vertretung der Teamleitung
              editor                             Redaktion
              auditor                            Revision
              (aa Agentur für Arbeit Herne, jc Jobcenter Herne, ja Stadt Herne – Jugendamt)
            """;

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path root = Path.of("").toAbsolutePath();
        try {
            run(root);
        } catch (StackProblem problem) {
            fail(root, problem.line(), problem);
        } catch (RuntimeException unexpected) {
            fail(root, "The demo did not start: " + unexpected, unexpected);
        }
        new CountDownLatch(1).await();
    }

    private static void run(Path project) {
        Ports ports = Ports.of(System.getenv());
        DataFolder folder = DataFolder.open(project, project.resolve(".demo"));
        if (System.getProperty("demo.reset") != null) {
            folder.reset();
        }
        LocalStack stack = LocalStack.start(folder, ports, project.resolve("target/backoffice.war"));
        stack.loadDemoData();
        System.gc(); // the build is over, its memory goes back
        System.out.println();
        System.out.println("JBA ready " + stack.appUrl() + "/");
        System.out.println(USERS);
        System.out.printf(
                "Ready after %s; all processes together hold %d MiB. End with Ctrl-C.%n",
                Progress.seconds(sinceCommand()), resident(stack));
    }

    private static Duration sinceCommand() {
        return Duration.ofMillis(System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    private static long resident(LocalStack stack) {
        List<ProcessHandle> all = new ArrayList<>(stack.processes());
        all.add(ProcessHandle.current());
        return Memory.residentMebibytes(all);
    }

    /** One line on the screen, everything else in a file. */
    private static void fail(Path project, String line, RuntimeException cause) {
        try (PrintWriter log = new PrintWriter(Files.newBufferedWriter(project.resolve(".demo/log/demo.log")))) {
            cause.printStackTrace(log);
        } catch (IOException e) {
            // the folder itself may be what is broken; the line below says so
        }
        System.out.flush();
        System.err.println("[ERROR] " + line);
        System.exit(1);
    }
}
