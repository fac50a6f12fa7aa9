package org.xiangbang;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** How a journey finds steps, looks at them and does them: over the interface, or by the same calls within this process. */
interface StepAccess {
    /** Every open step of the case. */
    List<Journey.Open> waiting(String caseNo);

    /** What the step asks for, as {@code GET /tasks/{id}} answers it to the login of its desk. */
    JsonNode look(String caseNo, Journey.Open open);

    /** Lets the time of a public notice pass, by the clock of the demonstration. */
    default void passNotice(Client client, String caseNo) {
        Client.expect(200, client.post("admin", "/demo/clock", Map.of("advance", "P11D")));
    }

    /** What followed, as {@code POST /tasks/{id}/complete} answers. */
    JsonNode complete(Journey.Ready ready);
}
