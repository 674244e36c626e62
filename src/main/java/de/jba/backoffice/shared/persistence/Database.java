// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared.persistence;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * The one data source of the application: PostgreSQL as the unprivileged role. {@code stringtype=unspecified} lets the
 * server decide whether a parameter is a text, an array or an identifier.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/backoffice",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${ENV=JBA_DB_URL}",
        user = "${ENV=JBA_DB_USER}",
        password = "${ENV=JBA_DB_PASSWORD}",
        minPoolSize = 2,
        maxPoolSize = 20,
        properties = {"stringType=unspecified", "ApplicationName=jba-backoffice", "prepareThreshold=3"})
final class Database {
    private Database() {}
}
