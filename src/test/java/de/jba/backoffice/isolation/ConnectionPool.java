// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGPooledConnection;

/** A few connections for many threads, handed on without being cleaned: what a transaction leaves behind would show. */
final class ConnectionPool implements AutoCloseable, ConnectionEventListener {
    private final BlockingQueue<PooledConnection> idle = new LinkedBlockingQueue<>();
    private final int size;

    ConnectionPool(LocalDatabase database, int size) throws SQLException {
        this.size = size;
        for (int i = 0; i < size; i++) {
            PooledConnection connection = new PGPooledConnection(database.asApplication(), true);
            connection.addConnectionEventListener(this);
            idle.add(connection);
        }
    }

    Connection open() throws SQLException {
        try {
            return idle.take().getConnection();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }

    @Override
    public void connectionClosed(ConnectionEvent event) {
        idle.add((PooledConnection) event.getSource());
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        throw new IllegalStateException(event.getSQLException());
    }

    @Override
    public void close() throws SQLException {
        for (int i = 0; i < size; i++) {
            PooledConnection connection = idle.poll();
            if (connection != null) {
                connection.close();
            }
        }
    }
}
