// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.rest;

import de.jba.backoffice.audit.AuditEntry;
import de.jba.backoffice.audit.AuditService;
import de.jba.backoffice.audit.AuditVerification;
import de.jba.backoffice.audit.BehaviourReview;
import de.jba.backoffice.audit.BehaviourService;
import de.jba.backoffice.audit.VerificationResult;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The log: {@code /audit}, {@code /audit/{seq}}, {@code /audit/verification} and {@code /audit/behaviour}. */
@Path("/audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    @Inject
    AuditService audit;

    @Inject
    AuditVerification verification;

    @Inject
    BehaviourService behaviour;

    /** The entries that may be read, newest first. */
    @GET
    public Page<AuditEntry> search(@BeanParam AuditParameters wanted, @BeanParam PageParameters page) {
        return audit.search(wanted.toQuery(), page.toRequest());
    }

    /** One entry; its canonical text, encoded in UTF-8, is what the chain proves. */
    @GET
    @Path("{seq: [0-9]{1,18}}")
    public AuditEntry entry(@PathParam("seq") long seq) {
        return audit.entry(seq);
    }

    /** What stands out in people's behaviour, when a works agreement allows to look. */
    @GET
    @Path("behaviour")
    public BehaviourReview behaviour() {
        return behaviour.review();
    }

    /** Verifies the whole log now. */
    @GET
    @Path("verification")
    public VerificationResult verify() {
        return verification.verify((done, total) -> {});
    }
}
