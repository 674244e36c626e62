// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Reach;
import de.jba.backoffice.programme.ProgrammeContent.ChapterContent;
import de.jba.backoffice.shared.ChapterId;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.ProgrammeId;
import de.jba.backoffice.shared.persistence.OptionalUuidConverter;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A chapter of a programme: its identity stays, the number is how it is addressed today. */
@Entity
@Table(name = "chapter")
@NullUnmarked
class Chapter {
    /** Among the editors it stands for every agency: a joint chapter. */
    static final String EVERY_AGENCY = "*";

    static final int MAX_BODY = 60_000;

    @Id
    private UUID id;

    @Column(name = "programme_id", updatable = false)
    private UUID programmeId;

    private int position;

    private String number;

    private String title;

    private String body;

    @Convert(converter = TextArrayConverter.class)
    private List<String> editors;

    private boolean generated;

    /** The chapter of the first year; null in that year. */
    @Column(updatable = false)
    @Convert(converter = OptionalUuidConverter.class)
    private UUID continues;

    @Column(name = "to_confirm")
    private boolean toConfirm;

    @Version
    private int version;

    protected Chapter() {}

    Chapter(ProgrammeId programme, int position, ChapterEntry entry) {
        this.id = UUID.randomUUID();
        this.programmeId = programme.value();
        this.position = position;
        String at = "chapters[" + position + "].";
        this.number = PlainText.line(at + "number", entry.number(), 20);
        this.editors = ChapterEditors.read(at + "editors", entry.editors());
        this.generated = editors.isEmpty();
        write(at, entry.title(), entry.body());
    }

    /** Replaces title and text. */
    void write(String at, @Nullable String newTitle, @Nullable String newBody) {
        String checkedTitle = PlainText.line(at + "title", newTitle, 200);
        body = PlainText.optionalText(at + "body", newBody, MAX_BODY).orElse("");
        title = checkedTitle;
        toConfirm = false;
    }

    /** Says that what was carried over from last year holds as it is. */
    void confirm() {
        toConfirm = false;
    }

    boolean isToConfirm() {
        return toConfirm;
    }

    /** Whether the table of permissions lets this person write the chapter or its indicators. */
    boolean isWritableBy(CurrentUser user, Permission permission) {
        return !generated && isAssignedTo(user, permission);
    }

    /** Whether it is among the chapters that the table of permissions gives this person; a generated one too. */
    boolean isAssignedTo(CurrentUser user, Permission permission) {
        Set<Reach> reaches = user.reaches(permission);
        return reaches.contains(Reach.ALL)
                || reaches.contains(Reach.ASSIGNED)
                        && (editors.contains(EVERY_AGENCY) || editors.contains(user.agencyAlias()));
    }

    ChapterId id() {
        return new ChapterId(id);
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    int version() {
        return version;
    }

    ChapterDetails toDetails(CurrentUser reader) {
        return new ChapterDetails(
                id(),
                number,
                title,
                body,
                ChapterEditors.show(editors, generated),
                isWritableBy(reader, Permission.CHAPTER_EDIT),
                version);
    }

    /** Under the identifier that it has in every year, so that years compare. */
    ChapterContent toContent() {
        return new ChapterContent((continues == null ? id : continues).toString(), number, title, body);
    }
}
