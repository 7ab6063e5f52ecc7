package dev.trailcheck.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Grows the nodes of one document from its tokens. */
final class Tree {

    private final JsonParser tokens;
    private final FileMistakes mistakes;
    private boolean whole = true;

    Tree(JsonParser tokens, FileMistakes mistakes) {
        this.tokens = tokens;
        this.mistakes = mistakes;
    }

    /** The root of the only document; empty where parts of it could not be taken, as the rest would be misjudged. */
    Optional<Node> grow() {
        Node root = tokens.nextToken() == null ? new Node.Nothing(Place.UNKNOWN) : node();
        if (tokens.nextToken() != null) {
            refuse("a second document begins here; only one is read", "the documents belong into files of their own");
        }
        return whole ? Optional.of(root) : Optional.empty();
    }

    private Node node() {
        refuseSharing();
        Place place = here();
        return switch (tokens.currentToken()) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> listing(place);
            case VALUE_NULL -> new Node.Nothing(place);
            default -> new Node.Scalar(place, tokens.getString(), isBareNumber());
        };
    }

    private Node mapping(Place place) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = tokens.currentName();
            Place keyPlace = here();
            tokens.nextToken();
            Node.Entry earlier = entries.putIfAbsent(key, new Node.Entry(keyPlace, node()));
            if (earlier != null) {
                String what = "the key %s is already on line %d";
                mistakes.at(
                        keyPlace, what.formatted(Quoted.of(key), earlier.key().line()), "one of the two is left over");
            }
        }
        return new Node.Mapping(place, place, entries);
    }

    private Node listing(Place place) {
        List<Node> items = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Node.Listing(place, items);
    }

    /** YAML's anchors and aliases can blow up a small file into a giant tree, and nobody needs them here. */
    private void refuseSharing() {
        if (tokens instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            String alias = "*" + tokens.getString();
            refuse("the alias %s is not followed".formatted(Quoted.of(alias)), "it is a text and needs quotes");
        } else if (tokens.getObjectId() instanceof String anchor) {
            refuse(
                    "the anchor %s is not read".formatted(Quoted.of("&" + anchor)),
                    "it is part of a text that needs quotes");
        }
    }

    private void refuse(String what, String maybe) {
        mistakes.at(here(), what, maybe);
        whole = false;
    }

    /** In YAML every unquoted scalar keeps its characters, so that only JSON has numbers in a narrow sense. */
    private boolean isBareNumber() {
        return tokens.currentToken().isNumeric() && !(tokens instanceof YAMLParser);
    }

    private Place here() {
        TokenStreamLocation location = tokens.currentTokenLocation();
        return new Place(location.getLineNr(), location.getColumnNr());
    }
}
