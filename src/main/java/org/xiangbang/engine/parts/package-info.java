/**
 * Which processes were cut out of which others. Models say it by their property {@code partOf}. Entry point:
 * {@link org.xiangbang.engine.parts.ProcessParts}; other modules read {@code engine.public_process_part}.
 */
@NamedInterface("parts")
package org.xiangbang.engine.parts;

import org.springframework.modulith.NamedInterface;
