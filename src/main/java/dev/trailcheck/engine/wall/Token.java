package dev.trailcheck.engine.wall;

/** One word, number, quoted text or sign of an expression, with its offset in the file; {@link Form#END} ends it. */
record Token(Form form, String text, int at) {

    enum Form {
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return form == Form.SIGN && text.equals(sign);
    }

    boolean isName(String name) {
        return form == Form.NAME && text.equals(name);
    }

    /** What a message calls it. */
    String shown() {
        return form == Form.END ? "the end" : Offences.quoted(text);
    }

    /** The characters between the quotes, escapes undone. */
    String unquoted() {
        return text.substring(1, text.length() - 1).translateEscapes();
    }
}
