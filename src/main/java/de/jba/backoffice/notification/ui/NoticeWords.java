// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification.ui;

import de.jba.backoffice.access.ui.AccessNavigation;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentFacet;
import de.jba.backoffice.instrument.ui.InstrumentNavigation;
import de.jba.backoffice.notification.Notice;
import de.jba.backoffice.notification.NoticeKind;
import de.jba.backoffice.programme.ProgrammeStep;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.ui.ProgrammeNavigation;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.ListFilter;
import de.jba.backoffice.sharing.ShareSelection;
import de.jba.backoffice.sharing.ui.SharingNavigation;
import de.jba.backoffice.ui.AccountView;
import de.jba.backoffice.ui.RecordAddresses;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says a notice in a sentence, and where it leads. */
@ApplicationScoped
class NoticeWords {
    private static final Texts TEXTS = Texts.of("notification");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm").withZone(BusinessTime.ZONE);

    @Inject
    ScreenUser user;

    @Inject
    RecordAddresses addresses;

    Symbol symbol(NoticeKind kind) {
        return switch (kind) {
            case HAND_OVER_OFFERED, HAND_OVER_ACCEPTED, HAND_OVER_REFUSED, HAND_OVER_EXPIRED -> Symbol.ARROW;
            case SHARE_GRANTED, SHARE_REVOKED -> Symbol.SHARE;
            case SHARE_ENDING, PLACES_UNCONFIRMED, DEADLINE_NEAR, DEADLINE_MISSED -> Symbol.CLOCK;
            case SHARE_UNCONFIRMED -> Symbol.CHECK;
            case COMMENTED, MENTIONED -> Symbol.COMMENT;
            case CONTACT_LEAVING, RECERTIFICATION_DUE -> Symbol.PEOPLE;
            case CHAPTER_RETURNED, REVISION_ENDED -> Symbol.UNDO;
            case COSIGNATURE_DUE, DEPUTY_APPOINTED -> Symbol.SIGN;
            case AMENDMENT_PROPOSED -> Symbol.DOC;
        };
    }

    String sentence(Notice notice) {
        LocalDate until = notice.until();
        String day = until == null ? "" : DAY.format(until);
        if (notice.kind() == NoticeKind.REVISION_ENDED && notice.sender() != null) {
            return TEXTS.get("revision.returned", name(notice), sender(notice));
        }
        if (notice.step() != null) {
            return TEXTS.get("notice." + notice.kind() + "." + notice.step(), name(notice), day);
        }
        return notice.kind() == NoticeKind.SHARE_ENDING && notice.sender() == null
                ? TEXTS.get("ending.own", notice.name(), day)
                : TEXTS.get("notice." + notice.kind(), name(notice), sender(notice), day);
    }

    private static String name(Notice notice) {
        return "programme".equals(notice.recordKind()) ? ProgrammeNavigation.named(year(notice)) : notice.name();
    }

    /** What was said with it, or who is late; empty for nothing. */
    String detail(Notice notice) {
        return notice.owedBy().isEmpty()
                ? notice.detail()
                : TEXTS.get("owedBy", notice.owedBy().stream().map(this::owing).collect(Collectors.joining(", ")));
    }

    private String owing(String audience) {
        return audience.equals("+") ? TEXTS.get("owedBy.editor") : name(new AgencyId(audience));
    }

    String moment(Notice notice) {
        return MOMENT.format(notice.at());
    }

    /** Where it leads: to its record, or to the list where something is to be done. */
    String path(Notice notice) {
        return switch (notice.kind()) {
            case SHARE_REVOKED -> SharingNavigation.path(ShareSelection.RECEIVED);
            case SHARE_UNCONFIRMED -> SharingNavigation.path(ShareSelection.UNCONFIRMED);
            case PLACES_UNCONFIRMED ->
                InstrumentNavigation.path(ListFilter.NONE
                        .with(InstrumentFacet.CONFIRMED, List.of("OLD", "NEVER"))
                        .with(
                                InstrumentFacet.OWNER,
                                user.user().agency().stream()
                                        .map(agency -> agency.alias())
                                        .toList()));
            case RECERTIFICATION_DUE -> AccessNavigation.PATH;
            case COSIGNATURE_DUE, REVISION_ENDED -> ProgrammeNavigation.signing(year(notice));
            case DEPUTY_APPOINTED ->
                user.may(Permission.PROGRAMME_COSIGN) ? ProgrammeNavigation.signing(year(notice)) : AccountView.PATH;
            case DEADLINE_NEAR, DEADLINE_MISSED ->
                notice.step() == ProgrammeStep.SEND
                        ? ProgrammeNavigation.writing(year(notice))
                        : ProgrammeNavigation.signing(year(notice));
            case CHAPTER_RETURNED, AMENDMENT_PROPOSED -> ProgrammeNavigation.writing(year(notice));
            default -> addresses.of(record(notice.recordKind()), record(notice.record()));
        };
    }

    private static <T> T record(@Nullable T part) {
        return Objects.requireNonNull(part);
    }

    private static ProgrammeYear year(Notice notice) {
        return ProgrammeYear.of(notice.name()).orElseThrow();
    }

    private String sender(Notice notice) {
        return notice.sender() == null ? "" : name(notice.sender());
    }

    private String name(AgencyId agency) {
        return user.agency(agency).map(Agency::name).orElse(agency.alias());
    }
}
