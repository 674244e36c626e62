// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RecordSight;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Lets those who may comment on a record talk about it. A comment is none of the record's own contents: it leaves the
 * record's version as it is.
 */
@ApplicationScoped
public class DiscussionService {
    @Inject
    Comments comments;

    @Inject
    @Any
    Instance<RecordSight> sights;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /**
     * The comments on an instrument, the newest last unless asked otherwise.
     *
     * @throws RecordNotFound when the instrument does not exist for this person
     * @throws PermissionDenied when the person sees it and may not comment on it
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_COMMENT)
    public Page<CommentDetails> comments(InstrumentId id, PageRequest request) {
        ownerOfCommentable(id);
        return new Page<>(
                comments.of(id, request).stream()
                        .map(comment -> comment.toDetails(callers.user()))
                        .toList(),
                request.withTotal() ? comments.count(id, request) : null,
                request.page(),
                request.size());
    }

    /**
     * How many comments there are on an instrument; nothing when the person may not comment on it.
     *
     * @throws RecordNotFound when the instrument does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_COMMENT)
    public Optional<Long> count(InstrumentId id) {
        requireVisible(id);
        return comments.ownerIfCommentable(id).map(owner -> comments.count(id, PageRequest.first()));
    }

    /**
     * Whom a comment on the instrument may mention: the other agencies that may comment, as far as the person knows of
     * their shares. To whom it was shared, the others it is shared with are not told.
     *
     * @throws RecordNotFound when the instrument does not exist for this person
     * @throws PermissionDenied when the person sees it and may not comment on it
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_COMMENT)
    public List<AgencyId> mentionable(InstrumentId id) {
        ownerOfCommentable(id);
        return comments.mentionable(id).stream().map(AgencyId::new).toList();
    }

    /**
     * Comments on an instrument.
     *
     * @throws RecordNotFound when the instrument does not exist for this person
     * @throws PermissionDenied when the person sees it and may not comment on it
     * @throws BusinessRuleViolation when the text is missing or too long, or it mentions an agency that cannot be
     *     mentioned here
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_COMMENT)
    public CommentDetails comment(InstrumentId id, CommentEntry entry) {
        AgencyId owner = ownerOfCommentable(id);
        Comment comment =
                new Comment(id, owner, entry, callers.user(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!comments.mentionable(id).containsAll(comment.mentioned())) {
            throw new BusinessRuleViolation("discussion", "comment.mention", "mentions");
        }
        comments.add(comment);
        return comment.toDetails(callers.user());
    }

    /**
     * Takes the own comment back; the log keeps it.
     *
     * @throws RecordNotFound when instrument or comment do not exist for this person
     * @throws PermissionDenied when the person may not comment on the instrument, or somebody else wrote the comment
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_COMMENT)
    public void withdraw(InstrumentId id, CommentId commentId) {
        ownerOfCommentable(id);
        Comment comment = comments.find(id, commentId).orElseThrow(() -> new RecordNotFound("comment", commentId));
        if (!comment.isBy(callers.user())) {
            throw new PermissionDenied(Permission.INSTRUMENT_COMMENT);
        }
        comments.remove(comment);
    }

    private AgencyId ownerOfCommentable(InstrumentId id) {
        requireVisible(id);
        return comments.ownerIfCommentable(id).orElseThrow(() -> new PermissionDenied(Permission.INSTRUMENT_COMMENT));
    }

    private void requireVisible(InstrumentId id) {
        sights.stream().filter(sight -> sight.knows(id)).forEach(sight -> sight.requireVisible(id));
    }
}
