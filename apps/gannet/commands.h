// The commands, one file each. Each returns the exit code.
#pragma once

namespace gannet::app {

class Arguments;

int scan(const Arguments& arguments);
int show(const Arguments& arguments);
int bench(const Arguments& arguments);
int evaluate(const Arguments& arguments);
int knowledge_command(const Arguments& arguments);
int threats_command(const Arguments& arguments);
int learn(const Arguments& arguments);
int mine_command(const Arguments& arguments);
int train(const Arguments& arguments);
int version(const Arguments& arguments);
int help(const Arguments& arguments);
int generate(const Arguments& arguments);

}  // namespace gannet::app
