// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

/** An e-mail that the demo kept instead of sending it. */
public record DemoMail(String subject, String body) {}
