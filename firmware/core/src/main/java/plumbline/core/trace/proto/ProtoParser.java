package plumbline.core.trace.proto;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code .proto} text line by line; the subset is {@link ProtoFile}'s. */
final class ProtoParser {

    private static final Pattern DECLARATION = Pattern.compile("(package|message|enum) ([\\w.]+)(?:;| \\{)");
    private static final Pattern MEMBER = Pattern.compile("(optional |repeated )?(?:(\\w+) )?(\\w+) = (\\d+);");

    private final String name;
    private final List<ProtoFile.Message> messages = new ArrayList<>();
    private String packageName = "";

    ProtoParser(String name) {
        this.name = name;
    }

    ProtoFile parse(String text) {
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (!isIdle(line) && !takeDeclaration(line) && !takeMember(line)) {
                throw new IllegalArgumentException(name + ":" + number + ": not understood: " + line);
            }
        }
        return new ProtoFile(name, packageName, messages);
    }

    private static boolean isIdle(String line) {
        return line.isEmpty() || line.startsWith("//") || line.equals("}") || line.equals("syntax = \"proto3\";");
    }

    private boolean takeDeclaration(String line) {
        Matcher matcher = DECLARATION.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        String declared = matcher.group(2);
        switch (matcher.group(1)) {
            case "package" -> packageName = declared;
            case "message" -> messages.add(new ProtoFile.Message(declared, new ArrayList<>(), new ArrayList<>()));
            default -> messages.getLast().enums().add(new ProtoFile.Enumeration(declared, new ArrayList<>()));
        }
        return true;
    }

    private boolean takeMember(String line) {
        Matcher matcher = MEMBER.matcher(line);
        if (!matcher.matches() || messages.isEmpty()) {
            return false;
        }
        ProtoFile.Message message = messages.getLast();
        String type = matcher.group(2);
        String member = matcher.group(3);
        int number = Integer.parseInt(matcher.group(4));
        if (type != null) {
            message.fields()
                    .add(new ProtoFile.Field(
                            member,
                            number,
                            type,
                            "optional ".equals(matcher.group(1)),
                            "repeated ".equals(matcher.group(1))));
        } else {
            message.enums().getLast().values().add(new ProtoFile.Value(member, number));
        }
        return true;
    }
}
