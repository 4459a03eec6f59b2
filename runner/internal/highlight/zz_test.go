package highlight
import ("testing";"os";"strings";"fmt";"github.com/alecthomas/chroma/v2")
func TestZ(t *testing.T){
 l,err:=languages["goasm"](); if err!=nil{t.Fatal(err)}
 for _,f:=range strings.Fields(os.Getenv("FILES")) {
  b,err:=os.ReadFile(f); if err!=nil{t.Fatal(err)}
  it,err:=l.Tokenise(nil,string(b)); if err!=nil{t.Fatal(err)}
  n:=0; pos:=0; src:=string(b)
  for _,tk:=range it.Tokens(){ if tk.Type==chroma.Error{ n+=len(tk.Value); ls:=strings.LastIndex(src[:pos],"\n")+1; le:=strings.Index(src[pos:]+"\n","\n")+pos; fmt.Printf("%s: %q in %q\n",f,tk.Value,src[ls:le]) }; pos+=len(tk.Value) }
  if n>0{fmt.Println(f,n,len(b))}
 }
}
