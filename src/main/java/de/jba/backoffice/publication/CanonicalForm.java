// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.AmendmentContent;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import de.jba.backoffice.shared.AgencyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The one form of a programme's content that is hashed and signed: JSON after RFC 8785 in UTF-8. A value that is not
 * given is left out, texts are kept character by character, and reading the bytes gives the same content again.
 */
public final class CanonicalForm {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addMixIn(IndicatorContent.class, IndicatorNames.class)
            .addMixIn(ProgrammeContent.class, AmendedContent.class)
            .addModule(new SimpleModule("programme")
                    .addSerializer(LocalDate.class, new AsText<>())
                    .addDeserializer(LocalDate.class, new FromText<>(LocalDate::parse))
                    .addSerializer(AgencyId.class, new AsText<>())
                    .addDeserializer(AgencyId.class, new FromText<>(AgencyId::new)))
            .build();

    private CanonicalForm() {}

    /** The canonical bytes of a content. */
    public static byte[] write(ProgrammeContent content) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(content)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads canonical bytes; a field that the content does not know is refused rather than lost.
     *
     * @throws UncheckedIOException when the bytes are not the JSON of a content
     */
    public static ProgrammeContent read(byte[] canonical) {
        try {
            return JSON.readValue(canonical, ProgrammeContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first snapshots called it otherwise; their bytes stay, and stay readable. */
    private interface IndicatorNames {
        @JsonAlias("reference")
        String referenceDate();
    }

    /** A first Fassung does not speak of amendments. */
    private interface AmendedContent {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<AmendmentContent> amendments();
    }

    private static final class AsText<T> extends JsonSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class FromText<T> extends JsonDeserializer<T> {
        private final Function<String, T> parse;

        FromText(Function<String, T> parse) {
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parse.apply(json.getText());
        }
    }
}
