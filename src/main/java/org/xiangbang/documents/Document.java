package org.xiangbang.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored document without its bytes.
 *
 * @param type the media type found in the content, not the one that was claimed
 * @param size in bytes
 * @param sha256 digest of the content in lowercase hexadecimal
 * @param caseNo the case to which it belongs, or null while no step has named it
 */
public record Document(
        UUID id,
        String name,
        String type,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        String caseNo) {}
