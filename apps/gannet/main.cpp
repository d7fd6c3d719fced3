// gannet: says of e-mail, with reasons, whether it is a scam.
//
// Exit codes: 0 no danger found; 1 danger found in at least one message; 2 something could not be done (an input that cannot be
// read, a broken option, missing data). 2 outweighs 1; whatever could be scanned was scanned.
#include "run.h"

int main(int count, char** arguments) {
  return gannet::app::run({arguments + 1, arguments + count});
}
