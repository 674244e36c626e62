// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a packed file, which counts what is unpacked. */
final class BoundedPart extends FilterInputStream {
    /** The longest tag or text: a reader of XML keeps it whole. */
    private static final int MAX_BETWEEN_TAGS = 1024 * 1024;

    private final BoundedZip bounds;
    private int betweenTags;

    BoundedPart(InputStream unpacked, BoundedZip bounds) {
        super(unpacked);
        this.bounds = bounds;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        bounds.count(Math.max(0, read));
        for (int i = offset; i < offset + read; i++) {
            betweenTags = target[i] == '>' ? 0 : betweenTags + 1;
            if (betweenTags > MAX_BETWEEN_TAGS) {
                throw Refused.because("file.bomb");
            }
        }
        return read;
    }
}
