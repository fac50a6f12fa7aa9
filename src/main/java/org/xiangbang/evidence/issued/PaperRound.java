package org.xiangbang.evidence.issued;

import java.util.List;
import org.xiangbang.evidence.Act;

/**
 * What one paper is about, such as one request for a payment with its approval.
 *
 * @param acts the completed steps of its process in their order
 * @param before every act of the case until then
 * @param of by which the paper says which round it is of: the number of the deciding act in the case, or the step that waits
 */
public record PaperRound(List<Act> acts, List<Act> before, String of) {}
