package plumbline.host.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** One run of the command line in this process: what it printed and how it ended. */
record CommandLineRun(int code, String out, String err) {

    static CommandLineRun of(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        CommandLine command = Plumb.commandLine(words);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        int code = command.execute(words);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    Map<String, Object> json() throws IOException {
        return JSON.std.mapFrom(out);
    }
}
