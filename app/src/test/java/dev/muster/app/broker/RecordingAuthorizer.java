package dev.muster.app.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** Kafka's own authorizer, which keeps what each principal really did; looking up what one might do is none of it. */
public final class RecordingAuthorizer extends StandardAuthorizer {
    private static final Set<Use> USES = ConcurrentHashMap.newKeySet();

    /** Of the broker and of the controller. */
    private static final Set<RecordingAuthorizer> INSTANCES = ConcurrentHashMap.newKeySet();

    /** One allowed operation. */
    public record Use(String principal, AclOperation operation, ResourceType type, String name) {}

    public RecordingAuthorizer() {
        INSTANCES.add(this);
    }

    /** Whether each of this process knows, or each knows nothing of, such an ACL. */
    static boolean agree(AclBindingFilter filter, boolean known) {
        return INSTANCES.stream()
                .allMatch(instance -> instance.acls(filter).iterator().hasNext() == known);
    }

    @Override
    public List<AuthorizationResult> authorize(AuthorizableRequestContext context, List<Action> actions) {
        List<AuthorizationResult> results = super.authorize(context, new ArrayList<>(actions));
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            if (results.get(i) == AuthorizationResult.ALLOWED && action.logIfAllowed()) {
                USES.add(new Use(
                        context.principal().toString(),
                        action.operation(),
                        action.resourcePattern().resourceType(),
                        action.resourcePattern().name()));
            }
        }
        return results;
    }

    /** What has been allowed so far, in this process. */
    public static Set<Use> uses() {
        return Set.copyOf(USES);
    }
}
