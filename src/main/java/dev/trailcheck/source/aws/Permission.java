package dev.trailcheck.source.aws;

/**
 * One thing that AWS must allow: the action, on what, under which condition, which is JSON or empty. {@code called} tells whether we call
 * an operation for it, and {@code granted} whether a policy must name it at all.
 */
record Permission(String action, String resource, String condition, boolean called, boolean granted) {

    static Permission toCall(String action, String resource) {
        return new Permission(action, resource, "", true, true);
    }

    /** AWS lets every caller do this (its own reference of the operation says so). */
    static Permission free(String action) {
        return new Permission(action, "*", "", true, false);
    }

    /** A service does this in the name of the caller. */
    static Permission lent(String action, String resource, String condition) {
        return new Permission(action, resource, condition, false, true);
    }

    String statement() {
        return "{\"Effect\": \"Allow\", \"Action\": \"%s\", \"Resource\": \"%s\"%s}"
                .formatted(action, resource, condition.isEmpty() ? "" : ", \"Condition\": " + condition);
    }
}
