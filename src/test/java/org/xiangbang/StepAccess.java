package org.xiangbang;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How a journey finds steps, looks at them and does them: over the interface, or by the same calls within this process. */
interface StepAccess {
    /** Every open step of the case. */
    List<Journey.Open> waiting(String caseNo);

    /** What the step asks for, as {@code GET /tasks/{id}} answers it to the login of its desk. */
    JsonNode look(String caseNo, Journey.Open open);

    /** What followed, as {@code POST /tasks/{id}/complete} answers. */
    JsonNode complete(Journey.Ready ready);
}
