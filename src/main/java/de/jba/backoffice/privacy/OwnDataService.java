// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.PersonalDataDisclosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Answers a person's question what is held on them: for the person who is signed in, and about nobody else. */
@ApplicationScoped
public class OwnDataService {
    private static final JsonMapper JSON = new JsonMapper();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    @Inject
    Event<PersonalDataDisclosed> disclosures;

    /**
     * The person as Keycloak vouches for them, the rows that name them, and their entries in the log, as JSON in UTF-8.
     * That it was asked for stands in the log.
     *
     * @throws PermissionDenied when nobody is signed in
     */
    @Transactional
    @RequiresPermission(Permission.PUBLICATION_VIEW)
    public byte[] ownData() {
        CurrentUser user = callers.user();
        if (user.isAnonymous()) {
            throw new PermissionDenied(Permission.PUBLICATION_VIEW);
        }
        disclosures.fire(new PersonalDataDisclosed("person", user.subject(), null));
        String held = (String)
                entityManager.createNativeQuery("SELECT own_data()::text").getSingleResult();
        try {
            ObjectNode answer = JSON.createObjectNode();
            answer.put("createdAt", clock.instant().toString());
            answer.set("person", person(user));
            answer.setAll((ObjectNode) JSON.readTree(held));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode person(CurrentUser user) {
        ObjectNode person = JSON.createObjectNode()
                .put("subject", user.subject())
                .put("username", user.username())
                .put("name", user.name())
                .put("agency", user.agencyAlias());
        user.roles().stream().map(Role::key).sorted().forEach(person.putArray("roles")::add);
        return person;
    }
}
