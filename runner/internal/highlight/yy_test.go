package highlight
import ("testing";"os";"strings";"fmt";"github.com/alecthomas/chroma/v2")
func TestY(t *testing.T){
 l,_:=languages[os.Getenv("L")]()
 b,_:=os.ReadFile(os.Getenv("FILE"))
 it,_:=l.Tokenise(nil,string(b))
 for _,ln:=range chroma.SplitTokensIntoLines(it.Tokens()) { var o []string; for _,tk:=range ln { if strings.TrimSpace(tk.Value)!=""{ o=append(o, class(tk.Type)+"‹"+strings.TrimRight(tk.Value,"\n")+"›")} }; fmt.Println(strings.Join(o," ")) }
}
